import { answerInThread } from '../threads/answer-in-thread'
import { readDocument } from './read-document'

/** What the thread is started with. */
export type ThreadInput = Parameters<typeof readDocument>[0]

// The thread of `read-in-thread.ts`.
answerInThread((file: ThreadInput) => readDocument(file))
