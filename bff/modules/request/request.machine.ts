export type RequestProgress = 'RECEIVED' | 'IN_PROGRESS' | 'DONE';

/**
 * Tiếp nhận → đang xử lý → hoàn tất. There is no way back: what was told to the customer stays true. Work in progress may
 * report again and again.
 */
const NEXT: Readonly<Record<RequestProgress, readonly RequestProgress[]>> = {
  RECEIVED: ['IN_PROGRESS', 'DONE'],
  IN_PROGRESS: ['IN_PROGRESS', 'DONE'],
  DONE: [],
};

export const canAdvance = (from: RequestProgress, to: RequestProgress): boolean => NEXT[from].includes(to);
