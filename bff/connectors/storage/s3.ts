import { type FileStorage, requireFileKey } from '../../platform/file-storage.ts';

export interface S3Options {
  /** Of a store that is not Amazon's; left out: Amazon's in this region. */
  endpoint?: string | undefined;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const TIME_LIMITS = { connectionTimeout: 2_000, requestTimeout: 10_000, throwOnRequestTimeout: true };
const TRIES = 3;

/** Files in a bucket. The library is loaded here alone: whoever keeps files in a folder does without it. */
export async function s3Storage({ bucket, region, endpoint, accessKeyId, secretAccessKey }: S3Options): Promise<FileStorage> {
  const { S3Client, PutObjectCommand, GetObjectCommand, DeleteObjectCommand, NoSuchKey } = await import('@aws-sdk/client-s3');
  const client = new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: TRIES,
    requestHandler: TIME_LIMITS,
    // Stores of others know neither buckets as host names nor the newer checksums of their own accord.
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const object = (key: string) => ({ Bucket: bucket, Key: requireFileKey(key) });

  return {
    async put(key, bytes) {
      await client.send(new PutObjectCommand({ ...object(key), Body: bytes, ContentType: 'application/octet-stream' }));
    },
    async get(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand(object(key)));
        return Body ? Buffer.from(await Body.transformToByteArray()) : null;
      } catch (cause) {
        if (cause instanceof NoSuchKey) return null;
        throw cause;
      }
    },
    async delete(key) {
      await client.send(new DeleteObjectCommand(object(key)));
    },
  };
}
