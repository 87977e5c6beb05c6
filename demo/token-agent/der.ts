/** DER as strictly as it is defined: one way to write everything, nothing before and nothing behind. */

export interface DerElement {
  readonly tag: number;
  readonly content: Buffer;
  /** Tag, length and content as they stood. */
  readonly bytes: Buffer;
}

export class NotDer extends Error {}

export const TAG = { integer: 0x02, octetString: 0x04, oid: 0x06, sequence: 0x30, set: 0x31 } as const;

/** @throws NotDer for lengths that are indefinite, longer than they need to be or past the end */
function readFirst(bytes: Buffer): DerElement {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined) throw new NotDer('ends inside a header');
  if ((tag & 0x1f) === 0x1f) throw new NotDer('tags above 30 do not occur here');
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  const start = 2 + lengthBytes;
  if (first === 0x80 || lengthBytes > 3 || bytes.length < start) throw new NotDer('a length is not definite');
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes);
  if (lengthBytes > 0 && (length < 0x80 || bytes[2] === 0)) throw new NotDer('a length is longer than it needs to be');
  if (bytes.length < start + length) throw new NotDer('ends inside a content');
  return { tag, content: bytes.subarray(start, start + length), bytes: bytes.subarray(0, start + length) };
}

/** The one element that the bytes are. */
export function readWhole(bytes: Buffer, tag: number): DerElement {
  const element = readFirst(bytes);
  if (element.bytes.length !== bytes.length) throw new NotDer('something stands behind the end');
  return expectTag(element, tag);
}

export function expectTag(element: DerElement | undefined, tag: number): DerElement {
  if (element?.tag !== tag) throw new NotDer(`expected tag ${tag}, found ${element?.tag ?? 'nothing'}`);
  return element;
}

export function childrenOf({ content }: DerElement): readonly DerElement[] {
  const children: DerElement[] = [];
  for (let rest = content; rest.length > 0; ) {
    const child = readFirst(rest);
    children.push(child);
    rest = rest.subarray(child.bytes.length);
  }
  return children;
}

/** Children of a SET OF: in ascending order of their bytes, none twice. */
export function membersOf(set: DerElement): readonly DerElement[] {
  const members = childrenOf(set);
  const ascends = members.every(
    (member, index) => index === 0 || Buffer.compare(members[index - 1]?.bytes ?? member.bytes, member.bytes) < 0,
  );
  if (!ascends) throw new NotDer('a set is not in order');
  return members;
}

/** `1.2.840.113549.1.9.3`. */
export function oidOf(element: DerElement | undefined): string {
  const { content } = expectTag(element, TAG.oid);
  const arcs: number[] = [];
  let arc = 0;
  let open = false;
  for (const byte of content) {
    if (!open && byte === 0x80) throw new NotDer('an arc of an object identifier starts with zeros');
    arc = arc * 128 + (byte & 0x7f);
    if (!Number.isSafeInteger(arc)) throw new NotDer('an arc of an object identifier is too large');
    open = byte >= 0x80;
    if (open) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first] = arcs;
  if (open || first === undefined) throw new NotDer('an object identifier ends inside an arc');
  const top = Math.min(Math.floor(first / 40), 2);
  return [top, first - top * 40, ...arcs.slice(1)].join('.');
}
