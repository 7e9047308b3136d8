/**
 * Runs a command of the program by its name, from the list of all commands.
 * @param {import('playwright-core').Page} window
 * @param {string} name
 */
export async function runCommand(window, name) {
  await window.getByRole('button', { name: 'All commands' }).click()
  await window.getByPlaceholder('Type the name of a command').fill(name)
  await window.getByRole('option', { name }).click()
}
