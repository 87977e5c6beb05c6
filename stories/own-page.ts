/** As on a page that the BFF made for a personal widget: a book is not the utility's page, and would show the frame. */
export function onOwnPage(): void {
  if (document.querySelector('meta[name=evn-placement]')) return;
  document.head.append(Object.assign(document.createElement('meta'), { name: 'evn-placement', content: 'page' }));
}
