/** What the outlets of the month tell, and the chance by which they do. */
import type { Feed } from '../../../src/types/feeds.ts'

export const HOOK = 'https://hook.example/alerts'

export const COUNTRIES: readonly string[] =
  'Kenya Nepal Cuba Armenia Ghana Togo Uganda Egypt India Brazil Serbia Jordan Ecuador Somalia Zambia Peru Kazakhstan Uzbekistan Kyrgyzstan Tajikistan Mongolia Vietnam Bangladesh Pakistan Iraq Morocco Tunisia Algeria Senegal Paraguay Cameroon Nigeria Rwanda Burundi Tanzania Malawi Botswana Namibia Angola Colombia Venezuela Bolivia Argentina Chile Mexico Honduras Moldova Albania Bulgaria Turkey'.split(
    ' ',
  )

export const outletUrl = (n: number): string => `https://outlet-${n}.example/feed`

export const outlets = (count: number): readonly Feed[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `outlet-${n}`,
    url: outletUrl(n),
    outlet: `Outlet ${n}`,
    language: 'en',
    intervalMinutes: 5,
  }))

export const advert = (country: string, feed: number): string =>
  `<item><title>Russian army recruitment ads appear online in ${country}</title><link>https://outlet-${feed}.example/${country}</link><description>Online advertisements urge men in ${country} to sign a contract with the Russian army, outlet ${feed} reports.</description></item>`

export const everyday = (id: string): string =>
  `<item><title>${id}: town council opens a playground</title><link>https://news.example/${id}</link><description>Families came to see the new slide on Saturday.</description></item>`
