export const en = { 'tracker.title': 'Follow a request' } as const;
