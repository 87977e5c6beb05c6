/** How long what people write into a form may be, in characters. Shared by the BFF, which decides, and the widgets, which say so before sending. */
export const REQUEST_LIMITS = { name: 100, email: 254, subject: 150, message: 4_000, street: 200, oldText: 200 } as const;

/** What may be uploaded: in bytes, files for one request, and characters of a name. */
export const UPLOAD_LIMITS = { fileBytes: 10 * 1024 * 1024, bytes: 25 * 1024 * 1024, files: 5, name: 120 } as const;
