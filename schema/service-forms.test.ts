import { type GraphQLInputObjectType, getNamedType, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../bff/graphql/schema.ts';
import { readServices } from '../bff/reference/services.ts';
import { PAPER_TYPES, SERVICE_FIELDS, SERVICE_FORMS, SERVICE_KINDS, type ServiceField } from './service-forms.ts';

const FORMS = ['evn-new-connection-form', 'evn-contract-form', 'evn-solar-form'];
/** Of the submission, not of any form. */
const ENVELOPE = ['clientRequestId', 'humanCheck', 'kind', 'attachments', 'confirmDuplicate'];

/** Where values can stand in the input; an address and a list are one value. */
function pathsOf(type: GraphQLInputObjectType, at: readonly string[] = []): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    const path = [...at, field.name];
    const isPart = isInputObjectType(inner) && !String(field.type).startsWith('[') && inner.name !== 'AddressInput';
    if (at.length === 0 && ENVELOPE.includes(field.name)) return [];
    return isPart ? pathsOf(inner, path) : [path.join('.')];
  });
}

describe('the forms', () => {
  it('belong to exactly the services that have a form of these widgets, each to one', () => {
    const offered = readServices()
      .services.filter(({ widget }) => FORMS.includes(widget))
      .map(({ id }) => id);
    const known = SERVICE_KINDS.flatMap((kind) => SERVICE_FORMS[kind].serviceIds);
    expect(known.toSorted()).toEqual(offered.toSorted());
    expect(new Set(known).size).toBe(known.length);
  });

  it('are three voltages, ten contract services and solar power, in the widget that the catalogue names', () => {
    const widgetOf = (id: string) => readServices().services.find((service) => service.id === id)?.widget;
    const widgets = SERVICE_KINDS.map((kind) => new Set(SERVICE_FORMS[kind].serviceIds.map(widgetOf)));
    expect(widgets.every(({ size }) => size === 1)).toBe(true);
    expect(FORMS.map((widget) => widgets.filter((one) => one.has(widget)).length)).toEqual([3, 10, 1]);
  });

  it('ask for everything that the input can hold, and for nothing else', () => {
    const input = schema.getType('ServiceRequestSubmitInput');
    if (!isInputObjectType(input)) throw new Error('no input');
    expect(pathsOf(input).toSorted()).toEqual(Object.keys(SERVICE_FIELDS).toSorted());
    const asked = new Set(SERVICE_KINDS.flatMap((kind) => Object.keys(SERVICE_FORMS[kind].fields)));
    expect([...asked].toSorted()).toEqual(Object.keys(SERVICE_FIELDS).toSorted());
  });

  it('offer the choices that the input takes', () => {
    const input = schema.getType('ServiceRequestSubmitInput');
    for (const [path, field] of Object.entries(SERVICE_FIELDS)) {
      if (field.type !== 'CHOICE') continue;
      let type: unknown = input;
      for (const step of path.split('.')) type = isInputObjectType(type) ? getNamedType(type.getFields()[step]?.type) : undefined;
      expect([
        path,
        (type as { getValues(): Array<{ name: string }> })
          .getValues()
          .map(({ name }) => name)
          .toSorted(),
      ]).toEqual([path, field.options.toSorted()]);
    }
  });

  it('have papers, all of a known kind, except where there is no step for them', () => {
    for (const kind of SERVICE_KINDS) {
      const { steps, papers, oneOf, fields } = SERVICE_FORMS[kind];
      expect([kind, papers.length > 0]).toEqual([kind, steps.includes('PAPERS')]);
      expect(papers.every((paper) => PAPER_TYPES.includes(paper))).toBe(true);
      expect(oneOf.every((path) => path in fields)).toBe(true);
    }
    expect(SERVICE_FORMS.SELL_SOLAR.steps).toEqual(['DATA', 'CHECK']);
  });

  it('ask who somebody is, and where their money goes, on the utility’s own origin alone', () => {
    const ringB = (Object.keys(SERVICE_FIELDS) as ServiceField[]).filter((path) => SERVICE_FIELDS[path].ring === 'B');
    expect(ringB).toEqual([
      'applicant.identityNumber',
      'applicant.identityIssuedOn',
      'applicant.identityIssuedBy',
      'solar.accountNumber',
      'solar.accountHolder',
      'solar.bank',
    ]);
  });
});
