import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { expectAccessible } from './axe.ts';
import { fakeBff } from './fake-bff.ts';
import { fixture, textOf, until, within } from './fixture.ts';
import { describe, it } from './mocha.ts';
import { UnitChooserCompanies } from '../../shared/unit-chooser/unit-chooser-companies.generated.ts';

class Sample extends LitElement {
  protected override render() {
    return html`<p>Xin  chào</p><button></button>`;
  }
}
customElements.define('test-sample', Sample);

describe('test helpers', () => {
  it('a fixture is drawn, and its text can be read', async () => {
    const sample = await fixture<Sample>('<test-sample></test-sample>');
    expect(textOf(sample)).to.equal('Xin chào');
    expect(within(sample, 'button').localName).to.equal('button');
  });

  it('axe sees into the shadow root: a button without a name is found', async () => {
    const sample = await fixture<Sample>('<test-sample></test-sample>');
    const outcome = await expectAccessible(sample).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(outcome).to.include('button-name');
  });

  it('the fake answers a trusted document and notes what was asked', async () => {
    const bff = fakeBff().answer(UnitChooserCompanies, { companies: [], companiesElsewhere: [] });
    const response = await fetch(`/g/pk_test/${UnitChooserCompanies.id}?l=vi&v=${encodeURIComponent('{"asOf":"2026-06-12"}')}`);
    expect(await response.json()).to.deep.equal({ data: { companies: [], companiesElsewhere: [] } });
    expect(bff.asked[0]).to.include({ name: 'UnitChooserCompanies', method: 'GET', locale: 'vi' });
    await until(() => bff.asked.length === 1, 'the question');
  });
});
