import { screen } from '@testing-library/svelte'
import { it } from 'vitest'
import { openInspector } from './window-with-inspector'
it('x', async () => {
  const { choose, user } = await openInspector([{ type: 'event.create', input: { id: 'e', fields: { title: 'e' } } }])
  await choose('e')
  await user.type(screen.getByRole('combobox', { name: 'Actors' }), 'Laurence')
  await new Promise((r) => setTimeout(r, 300))
  console.log(document.querySelector('[data-combobox-content]')?.outerHTML, document.querySelector('[data-bits-floating-content-wrapper]')?.getAttribute('style'))
  console.log(screen.queryAllByRole('option', { hidden: true }).filter((o) => o.tagName === 'DIV').map((o) => o.outerHTML))
})
