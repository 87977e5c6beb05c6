/**
 * What a site of several pages does with the widgets' links: a widget asks by `evn-navigate` before it follows one, and
 * where the widget that answers stands on another page of this site, the page leads there.
 */
const site = new URL('.', import.meta.url);

/** Where each tag stands, and the key under which it reads from an address what to open. */
const PAGES = {
  'evn-outage-lookup': { page: './#lich-ngung-cap-dien' },
  'evn-tariff-calc': { page: './#tinh-tien-dien' },
  'evn-contact-bar': { page: './#goi' },
  'evn-outage-report': { page: 'bao-mat-dien/' },
  'evn-place-finder': { page: 'thanh-toan/' },
  'evn-meter-schedule': { page: 'thanh-toan/#ghi-chi-so' },
  'evn-verify': { page: 'thanh-toan/#kiem-tra' },
  'evn-service-catalog': { page: 'dich-vu/', opens: 'evn-service' },
  'evn-new-connection-form': { page: 'dich-vu/cap-dien/' },
  'evn-contract-form': { page: 'dich-vu/hop-dong/' },
  'evn-solar-form': { page: 'dich-vu/mat-troi/' },
  'evn-request-tracker': { page: 'dich-vu/#ho-so' },
  'evn-tariff-table': { page: 'gia-dien/' },
  'evn-norm-checker': { page: 'gia-dien/#dinh-muc' },
  'evn-reactive-power-calc': { page: 'gia-dien/#cong-suat-phan-khang' },
  'evn-guide': { page: 'ho-tro/', opens: 'evn-guide' },
  'evn-support-form': { page: 'ho-tro/#gui-yeu-cau' },
  'evn-news': { page: 'tin-tuc/', opens: 'evn-news' },
};
const TAGS = { service: 'evn-service-catalog', guide: 'evn-guide', faq: 'evn-guide', news: 'evn-news' };

/** @param {string} to such as `widget:evn-tariff-calc` or `guide:ways-to-pay` */
function addressOf(to) {
  const [scheme = '', name = ''] = to.split(':');
  const tag = scheme === 'widget' ? name : TAGS[scheme];
  const place = PAGES[tag];
  if (!place || document.querySelector(tag)) return undefined;
  const address = new URL(place.page, site);
  if (place.opens && scheme !== 'widget') address.hash = `${place.opens}=${encodeURIComponent(scheme === 'service' ? name : to)}`;
  return address;
}

document.addEventListener('evn-navigate', (event) => {
  const address = addressOf(event.detail.to);
  if (!address) return;
  event.preventDefault();
  location.assign(address);
});

/** What a form begins with, by the service that was chosen in the catalogue. */
const BEGINS = {
  'new-lv-residential': ['voltage', 'low'],
  'new-lv-other': ['voltage', 'low'],
  'new-mv': ['voltage', 'medium'],
  'new-hv': ['voltage', 'high'],
};

/** The button of a service leads to the page of its form, which reads from the address with what to begin. */
document.addEventListener('evn-service-start', (event) => {
  const { serviceId, widget } = event.detail;
  const place = PAGES[widget];
  if (!place || !/-form$/.test(widget) || document.querySelector(widget)) return;
  event.preventDefault();
  const address = new URL(place.page, site);
  if (!address.hash) address.hash = `bat-dau=${encodeURIComponent(serviceId)}`;
  location.assign(address);
});

const begun = new URLSearchParams(location.hash.slice(1)).get('bat-dau');
const form = begun && document.querySelector('evn-new-connection-form, evn-contract-form');
if (form) {
  const [attribute, value] = BEGINS[begun] ?? ['service', begun];
  form.setAttribute(attribute, value);
}
