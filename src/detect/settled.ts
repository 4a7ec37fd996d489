/** Which money is meant where the words leave it open: by who pays, who is sought, and how much. */
import { isLikelyPay } from './plausible.ts'

/** Who reads and who is meant: what closes a currency that the words leave open. */
export type Setting = {
  /** BCP 47 primary subtag. */
  readonly language: string
  /** ISO country codes; anything else is passed over. */
  readonly targets: readonly string[]
  readonly actor: string | undefined
}

export const NOWHERE: Setting = { language: 'und', targets: [], actor: undefined }

/**
 * The one alternative that the first target to use any uses, else the one of the actor; else all
 * of them. Of a bare `$` see `dollarOf`.
 */
export function settled(currency: string, value: number, setting: Setting): string {
  const { targets, actor } = setting
  if (currency === '$') return dollarOf(value, setting)
  return oneOf(currency.split('|'), actor === undefined ? targets : [...targets, actor]) ?? currency
}

/** The money of the first of these countries that uses one of `kin`. */
export function oneOf(kin: readonly string[], countries: readonly string[]): string | undefined {
  if (kin.length < 2) return undefined
  for (const country of countries) {
    const own = CURRENCY_OF[country]
    if (own !== undefined && kin.includes(own)) return own
  }
  return undefined
}

/**
 * `$` is the sign of pesos and of other dollars too. The actor pays in its own money. The money of
 * a target stands beside the US dollar unless the size of the amount tells which: no one is paid
 * 12,000,000 US dollars, nor 2,600 Colombian pesos.
 */
const dollarOf = (value: number, { language, targets, actor }: Setting): string => {
  const signed = language === 'es' ? PESOS : DOLLARS_OF
  const own = actor === undefined ? undefined : CURRENCY_OF[actor]
  if (own !== undefined && signed.includes(own) && isLikelyPay(value, own)) return own
  const named = new Set(targets.map((target) => CURRENCY_OF[target]))
  const local = signed.filter((one) => named.has(one))
  const open = local.length === 0 && language === 'es' ? signed : local
  const likely = ['USD', ...open].filter((one) => isLikelyPay(value, one))
  if (local.length === 0 && likely.includes('USD')) return 'USD'
  return likely.length === 0 ? 'USD' : likely.join('|')
}

const PESOS: readonly string[] = ['COP', 'MXN', 'ARS', 'CLP', 'CUP', 'DOP', 'UYU']
const DOLLARS_OF: readonly string[] = ['CAD', 'AUD', 'NZD', 'SGD', 'HKD']

const CURRENCY_OF: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'US:USD RU:RUB UA:UAH BY:BYN KZ:KZT KG:KGS UZ:UZS TJ:TJS TM:TMT AM:AMD AZ:AZN GE:GEL MD:MDL ' +
    'CN:CNY JP:JPY KR:KRW KP:KPW TW:TWD HK:HKD IN:INR NP:NPR LK:LKR PK:PKR BD:BDT MM:MMK VN:VND ' +
    'ID:IDR PH:PHP TH:THB MY:MYR SG:SGD KE:KES UG:UGX TZ:TZS RW:RWF BI:BIF CD:CDF SO:SOS ET:ETB ' +
    'ER:ERN DJ:DJF NG:NGN GH:GHS ZA:ZAR NA:NAD ZW:ZWL LR:LRD GN:GNF SL:SLE GM:GMD CM:XAF CF:XAF ' +
    'TD:XAF GA:XAF CG:XAF GQ:XAF SN:XOF ML:XOF BF:XOF NE:XOF CI:XOF TG:XOF BJ:XOF GW:XOF EG:EGP ' +
    'SD:SDG SS:SSP LY:LYD TN:TND DZ:DZD MA:MAD SY:SYP LB:LBP IQ:IQD JO:JOD KW:KWD BH:BHD AE:AED ' +
    'SA:SAR YE:YER QA:QAR OM:OMR IR:IRR AF:AFN TR:TRY IL:ILS GB:GBP PL:PLN CZ:CZK HU:HUF RO:RON ' +
    'BG:BGN RS:RSD BA:BAM MK:MKD AL:ALL SE:SEK NO:NOK DK:DKK IS:ISK CH:CHF CA:CAD AU:AUD NZ:NZD ' +
    'MX:MXN CO:COP CU:CUP AR:ARS CL:CLP PE:PEN VE:VES BO:BOB BR:BRL UY:UYU DO:DOP JM:JMD SR:SRD ' +
    'FJ:FJD AO:AOA MZ:MZN MG:MGA MW:MWK ZM:ZMW BW:BWP'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 2), pair.slice(3)]),
)
