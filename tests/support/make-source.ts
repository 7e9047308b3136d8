import { blankSource, type CslItem, type Source } from '../../src/shared/project/records/source'
import { madeAt } from './make-project'

export function makeSource(id: string, csl: CslItem, fields: Partial<Source> = {}): Source {
  return { id, createdAt: madeAt, createdBy: '', modifiedAt: madeAt, modifiedBy: '', ...blankSource, csl, ...fields }
}
