import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, InputOf, OutputOf, RequestName } from '../shared/ipc/contract'
import type { Result } from '../shared/problem'

const bridge: Bridge = {
  request: async <Name extends RequestName>(name: Name, input: InputOf<Name>) =>
    (await ipcRenderer.invoke('request', name, input)) as Result<OutputOf<Name>>,
  on: (name, listener) => {
    // The event itself stays here: it would hand the page the means to send anything to anyone.
    const receive = (_event: unknown, payload: string): void => listener(payload)
    ipcRenderer.on(name, receive)
    return () => void ipcRenderer.off(name, receive)
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
