/** As in a document that the BFF made for a personal widget: a book is not the utility's page, and would show the frame. */
export function onOwnPage(made: 'page' | 'frame' = 'page'): void {
  const meta = document.querySelector<HTMLMetaElement>('meta[name=evn-placement]');
  if (meta) meta.content = made;
  else document.head.append(Object.assign(document.createElement('meta'), { name: 'evn-placement', content: made }));
}
