/** Vite, which builds the program, asks for these: 20.19 or later in version 20, 22.12 or later after that. */
const supported = [
  { major: 20, minor: 19 },
  { major: 22, minor: 12 },
]

/**
 * @param {string} version as in `process.versions.node`, such as `20.19.4`
 * @returns {boolean}
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const newest = supported[supported.length - 1]
  return (
    supported.some((line) => line.major === major && minor >= line.minor) ||
    (newest !== undefined && major > newest.major)
  )
}
