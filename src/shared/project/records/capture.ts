import * as z from 'zod'
import { idSchema, line, type Stamp } from './stamp'

export const captureKinds = ['document', 'image', 'audio', 'video', 'web-page', 'text', 'other'] as const

/** One saved copy of a source, known by the hash it had when it was taken in. */
export const captureFields = z.strictObject({
  sourceId: idSchema,
  kind: z.enum(captureKinds),
  /** Relative to the project's `evidence/` folder: the hash and an extension from our own list. */
  path: z.string().regex(/^[0-9a-f]{64}(\.[a-z0-9]{1,8})?$/),
  originalName: line,
  mimeType: z.string().max(200),
  bytes: z.number().int().nonnegative(),
  hash: z.string().regex(/^sha-256:[0-9a-f]{64}$/),
  capturedAt: z.iso.datetime({ offset: true }),
  capturedBy: z.string().max(200),
  url: z.string().max(4000),
  archiveUrl: z.string().max(4000),
  lastVerified: z
    .strictObject({ at: z.iso.datetime({ offset: true }), outcome: z.enum(['intact', 'changed', 'missing']) })
    .nullable(),
})

export type CaptureKind = (typeof captureKinds)[number]
export type CaptureFields = z.infer<typeof captureFields>
export type Capture = Readonly<Stamp & CaptureFields>
