/** What electron-vite makes of such an import: a file of its own, started as a thread. */
declare module '*?nodeWorker' {
  import type { Worker, WorkerOptions } from 'node:worker_threads'
  export default function start(options: WorkerOptions): Worker
}
