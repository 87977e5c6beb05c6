import type { OutgoingHttpHeaders } from 'node:http';
import { TOKEN_PROGRAM_ORIGINS } from '../../schema/token-program.ts';
import { FRAMED_TAGS, PAGED_TAGS } from '../../schema/widgets.ts';
import type { Site } from '../modules/site/site.ts';
import type { SiteService } from '../modules/site/site.service.ts';
import { Fault } from '../platform/faults.ts';
import type { Exchange } from './exchange.ts';
import { type OwnOrigins, ownOriginOf } from './own-origin.ts';
import { NO_STORE, send } from './respond.ts';

/** `{siteKey}/{tag without evn-}` */
const ADDRESS = /^([A-Za-z0-9_]{1,64})\/([a-z-]{1,40})$/;

/** A frame is embedded by the pages of its site alone; a page of its own by nobody. */
export type FrameKind = 'frame' | 'page';

const TAGS: Readonly<Record<FrameKind, readonly string[]>> = { frame: FRAMED_TAGS, page: [...FRAMED_TAGS, ...PAGED_TAGS] };

/** Everything from our own origin; drawings and photos of the person's own as `blob:`, papers in the browser's own viewer. */
const policyOf = (ancestors: string, connections = "'self'"): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${connections}`,
    "img-src 'self' blob:",
    "frame-src 'self' blob:",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
    "require-trusted-types-for 'script'",
    'trusted-types evn-lit',
  ].join('; ');

/** A page that is isolated (COEP) may only hold frames that are isolated themselves; signing asks for programs on this machine. */
function headersOf(kind: FrameKind, site: Site): OutgoingHttpHeaders {
  const embedded = kind === 'frame';
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': NO_STORE,
    'content-security-policy': embedded ? policyOf([...site.origins].join(' ')) : policyOf("'none'", `'self' ${TOKEN_PROGRAM_ORIGINS}`),
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': embedded ? 'cross-origin' : 'same-origin',
    ...(embedded ? {} : { 'cross-origin-opener-policy': 'same-origin' }),
    'permissions-policy': `camera=(), microphone=(), geolocation=(), payment=(), usb=(), loopback-network=${embedded ? '()' : '(self)'}`,
  };
}

const TITLES: Readonly<Record<Site['locale'], string>> = { vi: 'Điện lực', en: 'Electricity' };

/** The element itself and the script that brings it; whom the frame may talk to is said to the browser and to the script alike. */
const documentOf = (kind: FrameKind, { key, locale, origins }: Site, tag: string): string => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta name="evn-placement" content="${kind}" data-origins="${kind === 'frame' ? [...origins].join(' ') : ''}">
<title>${TITLES[locale]}</title>
<link rel="stylesheet" href="/w/frame.css">
<script type="module" src="/w/loader.js" data-site="${key}"></script>
<script type="module" src="/w/frame.js"></script>
</head>
<body class="${kind}"><main><${tag}></${tag}></main></body>
</html>
`;

/** `/frame/{siteKey}/{widget}` and `/page/{siteKey}/{widget}`: documents on the utility's own origin for what a partner's page may not see. */
export function frames({ sites, isOwn, kind }: { sites: Pick<SiteService, 'find'>; isOwn: OwnOrigins; kind: FrameKind }) {
  return function handle(exchange: Exchange, rest: string): void {
    const { request, response, line } = exchange;
    line.surface = 'files';
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new Fault('METHOD_NOT_ALLOWED');
    const [, siteKey = '', name = ''] = ADDRESS.exec(rest) ?? [];
    const site = sites.find(siteKey);
    const tag = `evn-${name}`;
    // Framed nowhere, also when it is not there.
    exchange.headers = { 'content-security-policy': policyOf("'none'") };
    if (!site || !TAGS[kind].includes(tag) || ownOriginOf(request, isOwn) === undefined) throw new Fault('NOT_FOUND');
    line.site = site.key;
    send(response, 200, headersOf(kind, site), documentOf(kind, site, tag));
  };
}
