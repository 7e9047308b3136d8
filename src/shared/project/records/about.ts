import * as z from 'zod'
import { aboutPolicyNames } from '../../dates/about-policy'
import { line, prose, type Stamp } from './stamp'

/** The project itself: the only record of its table, with the id `about`. */
export const aboutFields = z.strictObject({
  title: line,
  description: prose,
  /** Default language of titles and descriptions, BCP 47; '' if not stated. */
  language: z.string().max(35),
  /** How wide “about” is in this chronology (`dates/about-policy.ts`): it reads the same on every machine. */
  aboutWidth: z.enum(aboutPolicyNames),
  /** Under which terms the chronology may be used: an SPDX id, an address or free words (`terms-of-use.ts`); '' if not stated. */
  termsOfUse: line,
  /** Whose rights these are, as they want to be named; '' if not stated. */
  rightsHolder: line,
})

export type AboutFields = z.infer<typeof aboutFields>
export type About = Readonly<Stamp & AboutFields>

export const aboutId = 'about'
