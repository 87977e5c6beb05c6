/** A component of the host page with its own copy of Lit, as many portals have one. */
import { html, LitElement } from 'lit';

class ForeignCard extends LitElement {
  protected override render() {
    return html`<p>Thẻ của trang chủ nhà</p>`;
  }
}

customElements.define('foreign-card', ForeignCard);
