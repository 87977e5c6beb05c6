import { isHeic } from './file-upload.data.ts';

/** What is done to a file on the device before anything is sent. */

/** Small print stays readable, and a photo of ten megabytes becomes less than one. */
const LONGEST_EDGE = 2400;
const QUALITY = 0.85;

const isPhoto = ({ type }: File): boolean => type.startsWith('image/');

/**
 * A photo made smaller and upright, without place and device in it; every other file as it is. What the browser cannot
 * read is sent as well: the BFF knows more kinds, and has a sentence for the others.
 */
export async function shrunk(file: File): Promise<Blob> {
  const bitmap = isPhoto(file) ? await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined) : undefined;
  if (!bitmap) return file;
  try {
    const jpeg = await drawn(bitmap);
    // A drawing may be smaller as it is; a JPEG of a phone would tell where it was taken.
    return jpeg && (file.type === 'image/jpeg' || jpeg.size < file.size) ? jpeg : file;
  } finally {
    bitmap.close();
  }
}

function drawn(bitmap: ImageBitmap): Promise<Blob | null> {
  const scale = Math.min(1, LONGEST_EDGE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.fillStyle = 'white'; // a JPEG knows no transparency
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}

/** Where the browser could not make a JPEG of it, nobody else will. */
export const isUnreadablePhoto = async (content: Blob): Promise<boolean> =>
  isHeic(new Uint8Array(await content.slice(0, 12).arrayBuffer()));

/** Hex. */
export async function sha256Of(content: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
