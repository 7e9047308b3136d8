/**
 * Puts a text on the clipboard; false where that did not go. The newer call asks for a permission, and this program grants
 * none; a copy that a key or a click asks for needs none.
 */
export function copyText(text: string): boolean {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', put, { once: true })
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', put)
  return isCopied
}
