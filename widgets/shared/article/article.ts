/** An article of the BFF as its widgets hold it: structure and plain text, never markup. */

export interface Span {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly href: string | null;
}

export interface Cell {
  readonly alignEnd: boolean;
  readonly spans: readonly Span[];
}

export interface Row {
  readonly level: number;
  readonly cells: readonly Cell[];
}

export interface Block {
  readonly kind: 'PARAGRAPH' | 'HEADING' | 'UNORDERED_LIST' | 'ORDERED_LIST' | 'TABLE' | 'QUOTE';
  readonly level: number | null;
  readonly spans: readonly Span[];
  readonly rows: readonly Row[];
}

export interface Picture {
  readonly path: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export interface Article {
  readonly id: string;
  readonly section: string;
  readonly title: string;
  readonly summary: string;
  readonly body: readonly Block[];
  readonly publishedOn: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly sources: readonly string[];
  readonly provenance: 'VERIFIED' | 'UNVERIFIED';
  readonly verifiedAt: string | null;
  readonly image: Picture | null;
}
