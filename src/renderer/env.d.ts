import type { Bridge } from '../shared/ipc/contract'

declare global {
  interface Window {
    /** The two wires of the preload; read only by `link/bridge.ts`. */
    readonly bridge: Bridge
  }
}
