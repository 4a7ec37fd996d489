/** Where recruits are said to serve: regions in their English spelling, else the country. */
import { concepts, nearest, ofKind, type Index } from './proximity.ts'
import type { Reading } from './reading.ts'
import type { Named, Roles } from './roles.ts'

const SERVICE_REACH = 160

export function placeOfService(reading: Reading, index: Index, roles: Roles): Named | undefined {
  const regions = ofKind(index, 'region')
  const service = concepts(index, 'join', 'military', 'contract', 'recruit', 'ad')
  const found = nearest(regions, service, Math.min(SERVICE_REACH, reading.reach * 1.4))
  if (found !== undefined) {
    const [{ label, start, end }] = found
    return { value: label.name, spans: [{ start, end, rule: 'service-region' }] }
  }
  const front = roles.fronts.find(({ value }) => FRONT_NAMES[value] !== undefined)
  return front === undefined
    ? undefined
    : {
        value: FRONT_NAMES[front.value]!,
        spans: front.spans.map(({ start, end }) => ({ start, end, rule: 'service-front' })),
      }
}

const FRONT_NAMES: Readonly<Record<string, string>> = {
  UA: 'Ukraine',
  SD: 'Sudan',
  SY: 'Syria',
  LY: 'Libya',
  YE: 'Yemen',
  ML: 'Mali',
  CF: 'Central African Republic',
  CD: 'DR Congo',
  BF: 'Burkina Faso',
  NE: 'Niger',
  MZ: 'Mozambique',
  HT: 'Haiti',
}
