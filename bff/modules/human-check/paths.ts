/** Where the sound of a typed code is fetched, below the BFF's origin. */
export const soundPath = (challenge: string): string => `/human-check/${challenge}.wav`;
