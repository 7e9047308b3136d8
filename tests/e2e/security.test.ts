import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { launchProgram, type RunningProgram } from '../../scripts/lib/launch-program.mjs'
import { contentSecurityPolicy } from '../../src/main/shell/bundle'
import type { Bridge } from '../../src/shared/ipc/contract'
import { makeTempFolder } from '../support/temp-folder'
import { startProgram } from './support/program'

/** Markup and addresses that would run, fetch or lead somewhere if any text were taken for more than text. */
function payloads(server: string): readonly string[] {
  return [
    `<img src="${server}/img" onerror="window.ranCode = 1">`,
    `<script src="${server}/script"></script><script>window.ranCode = 1</script>`,
    `<iframe srcdoc="<script>parent.ranCode = 1</script>"></iframe>`,
    `<svg onload="window.ranCode = 1"><image href="${server}/svg"/></svg>`,
    `<a href="javascript:window.ranCode=1">x</a><form action="${server}/form"><button>y</button></form>`,
    `<style>@import "${server}/css"; * { background: url(${server}/background) }</style>`,
    `<meta http-equiv="refresh" content="0;url=${server}/refresh"><base href="${server}/">`,
    `<link rel="stylesheet" href="${server}/link"><video src="${server}/video" autoplay></video>`,
    `<details open ontoggle="window.ranCode = 1">{@html "<img src=x onerror=ranCode=1>"} {{constructor.constructor('ranCode=1')()}}`,
  ]
}

/** A web server of our own that should never hear anything. */
async function startListening(): Promise<{ address: string; heard: string[] }> {
  const heard: string[] = []
  const server: Server = createServer((request, response) => {
    heard.push(request.url ?? '')
    response.end('x')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  await fetch(`${address}/can-it-hear`)
  expect(heard.splice(0)).toEqual(['/can-it-hear'])
  return { address, heard }
}

/**
 * Expects that the server has heard nothing: the window has answered and drawn since, and a request made after all of its own
 * is the only one that arrived.
 */
async function lastHeard(window: Page, address: string, heard: string[]): Promise<void> {
  await request(window, 'app.start')
  await window.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await fetch(`${address}/last`)
  expect(heard.splice(0)).toEqual(['/last'])
}

const request = (window: Page, name: string, input: object = {}): Promise<unknown> =>
  window.evaluate(
    ([asked, given]) => (globalThis as unknown as { bridge: Bridge }).bridge.request(asked as never, given as never),
    [name, input] as const,
  )

describe('a window of the program', () => {
  let program: RunningProgram

  beforeAll(async () => {
    program = await launchProgram({ args: ['--sample'] })
    await program.window.locator('[data-block]').first().waitFor()
  })

  afterAll(async () => {
    await program.close()
  })

  it('is sandboxed, isolated, and knows nothing of Node', async () => {
    const preferences = await program.application.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      return (window?.webContents as unknown as { getLastWebPreferences: () => object }).getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
      webviewTag: false,
    })
    const known = await program.window.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
      bridge: Object.keys((globalThis as unknown as { bridge: Bridge }).bridge),
      page: location.href,
    }))
    expect(known).toEqual({ node: [], bridge: ['request', 'on'], page: 'app://bundle/' })
  })

  it('is served with the strict policy, and nothing outside its own files', async () => {
    const answers = await program.application.evaluate(async ({ net }) => {
      const addresses = ['', 'index.html', '../package.json', '..%2f..%2fpackage.json', 'none.html', 'package.json']
      return await Promise.all(
        addresses.map(async (name) => {
          const answer = await net.fetch(`app://bundle/${name}`)
          return [answer.status, answer.headers.get('content-security-policy')] as const
        }),
      )
    })
    expect(answers.map(([status]) => status)).toEqual([200, 200, 404, 404, 404, 404])
    expect(answers[0]?.[1]).toBe(contentSecurityPolicy)
  })

  it('runs no script but the program’s own', async () => {
    const outcome = await program.window.evaluate(async () => {
      // What a driver evaluates may itself use eval; only what runs later is held to the page's policy.
      await new Promise((resolve) => setTimeout(resolve))
      const inline = document.createElement('script')
      inline.textContent = 'window.ranCode = 1'
      document.head.append(inline)
      const refused = (attempt: () => unknown): string => {
        try {
          attempt()
          return 'ran'
        } catch (error) {
          return (error as Error).name
        }
      }
      return { evaluated: refused(() => (0, eval)('1')), inline: 'ranCode' in window }
    })
    expect(outcome).toEqual({ evaluated: 'EvalError', inline: false })
  })

  it('is denied whatever it asks of the system', async () => {
    const outcome = await program.window.evaluate(async () => ({
      notifications: await Notification.requestPermission(),
      place: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          () => resolve('denied'),
        )
      }),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        () => 'denied',
      ),
      clipboard: await navigator.clipboard.readText().then(
        () => 'given',
        () => 'denied',
      ),
    }))
    expect(outcome).toEqual({ notifications: 'denied', place: 'denied', camera: 'denied', clipboard: 'denied' })
  })

  it('leads nowhere, opens nothing, embeds nothing and downloads nothing', async () => {
    const { address, heard } = await startListening()
    const { window, application } = program
    const opened = await window.evaluate((to) => {
      const isOpened = globalThis.open(to) !== null
      const link = document.createElement('a')
      link.href = to
      for (const target of ['_self', '_blank', '_top']) {
        link.target = target
        link.click()
      }
      link.download = 'x.bin'
      link.click()
      const frame = document.createElement('iframe')
      frame.src = to
      document.body.append(frame)
      const form = document.createElement('form')
      form.action = to
      form.method = 'post'
      document.body.append(form)
      form.submit()
      for (const elsewhere of [to, 'file:///etc/passwd', 'data:text/html,x', 'app://other/', 'chrome://settings']) {
        location.href = elsewhere
      }
      return isOpened
    }, address)
    await lastHeard(window, address, heard)
    expect(opened).toBe(false)
    expect(await window.evaluate(() => location.href)).toBe('app://bundle/')
    expect(application.windows()).toHaveLength(1)
    await window.reload()
  })

  it('is the only one that main listens to: a frame in it is not answered', async () => {
    const handled = await program.application.evaluate(async ({ ipcMain, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      // The very function that answers windows, asked as a frame of another origin would ask it.
      const answer = (
        ipcMain as unknown as { _invokeHandlers: Map<string, (...given: unknown[]) => Promise<unknown>> }
      )._invokeHandlers.get('request')
      const sender = window?.webContents
      const ask = (senderFrame: unknown) => answer?.({ sender, senderFrame }, 'app.start', {})
      return await Promise.all([
        ask(null),
        ask({ url: 'app://bundle/' }),
        ask({ url: 'https://example.org/' }),
        ask(sender?.mainFrame),
      ])
    })
    expect(handled.map((answer) => (answer as { ok: boolean }).ok)).toEqual([false, false, false, true])
  })
})

describe('a hostile project', () => {
  it('runs nothing, fetches nothing and breaks nothing in any view', async () => {
    const { address, heard } = await startListening()
    const { window } = await startProgram({ args: ['--sample'] })
    await window.locator('[data-block]').first().waitFor()
    for (const [index, text] of payloads(address).entries()) {
      const id = `hostile-${index}`
      const when = {
        verbatim: text.slice(0, 400),
        edtf: '2023-09-19',
        kind: 'extent',
        anchor: null,
        timeZone: null,
        calendar: 'gregorian',
        rationale: text,
        sortKey: '',
      }
      const commands = [
        { type: 'lane.create', input: { id, fields: { name: text } } },
        { type: 'tag.create', input: { id, fields: { name: text } } },
        { type: 'actor.create', input: { id, fields: { name: text, aliases: [text] } } },
        { type: 'place.create', input: { id, fields: { names: [{ text, language: '' }] } } },
        {
          type: 'source.create',
          input: { id, fields: { csl: { type: 'webpage', title: text, URL: `${address}/url` }, text } },
        },
        {
          type: 'event.create',
          input: {
            id,
            fields: {
              title: text,
              description: text,
              notes: text,
              when,
              lanes: [id],
              tags: [id],
              actors: [{ actorId: id, role: text.slice(0, 90) }],
              places: [{ placeId: id, precision: 'near' }],
            },
          },
        },
        { type: 'claim.create', input: { id, fields: { eventId: id, statement: text, assertedBy: id } } },
        {
          type: 'citation.create',
          input: {
            fields: {
              claimId: id,
              eventId: null,
              sourceId: id,
              quote: { exact: text, prefix: text, suffix: text, language: '' },
            },
          },
        },
      ]
      const done = await request(window, 'project.execute', {
        command: { type: 'batch', input: { label: text, commands } },
      })
      expect(done).toMatchObject({ ok: true, value: { isStored: true } })
    }
    const views = window.getByRole('navigation').first().getByRole('button')
    const count = await views.count()
    expect(count).toBeGreaterThan(2)
    let pointedAt = 0
    for (let index = 0; index < count; index += 1) {
      await views.nth(index).click()
      await expect.poll(() => views.nth(index).getAttribute('aria-current')).toBe('page')
      for (const text of await window.getByText('onerror').all()) {
        // Some lie beneath others or out of sight; those that can be pointed at are.
        if (!(await text.isVisible())) continue
        await text.hover({ force: true, timeout: 1000 }).then(
          () => (pointedAt += 1),
          () => undefined,
        )
      }
    }
    expect(pointedAt).toBeGreaterThan(0)
    await lastHeard(window, address, heard)
    expect(await window.evaluate(() => 'ranCode' in globalThis)).toBe(false)
    expect(await window.evaluate(() => document.querySelectorAll('iframe, object, embed, base').length)).toBe(0)
  })

  it('of a kind that cannot be read is said to be so, and the program goes on', async () => {
    const folder = join(await makeTempFolder(), 'Bad.regesta')
    await mkdir(folder)
    await writeFile(join(folder, 'project.json'), '{"format":"regesta-project","version":99}')
    const { application, window } = await startProgram()
    const said = application.evaluate(
      ({ dialog }) =>
        new Promise((resolve) => {
          dialog.showMessageBox = ((_window: unknown, { message }: { message: string }) => {
            resolve(message)
            return Promise.resolve({ response: 0, checkboxChecked: false })
          }) as unknown as typeof dialog.showMessageBox
        }),
    )
    await application.evaluate(({ app }, path) => {
      app.emit('second-instance', {}, ['regesta', path], '/')
    }, folder)
    expect(await said).toBe('This project is damaged and was not opened')
    expect(await request(window, 'project.view')).toEqual({ ok: true, value: null })
  })
})
