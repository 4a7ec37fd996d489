import { expect, test } from 'vitest'
import { canonicalUrl, resolveUrl } from '../../src/collect/urls.ts'

const PAGE = 'https://wire.example/news/7'

test.each([
  'https://wire.example/news/7',
  'http://wire.example/news/7',
  'https://www.wire.example/news/7/',
  'https://m.wire.example/news/7',
  'https://amp.wire.example/news/7',
  'https://wire.example/amp/news/7',
  'https://wire.example/news/7/amp',
  'https://wire.example/news/7/amp/',
  'https://WIRE.example/news/7#comments',
  'https://wire.example:443/news/7?utm_source=rss&utm_medium=feed',
  'https://wire.example/news/7?fbclid=abc&gclid=def',
  'https://wire.example//news/7/index.html',
  'https://wire.example/%6Eews/7',
  'https://www.google.com/url?rct=j&url=https://wire.example/news/7&ct=ga',
  'https://www.bing.com/news/apiclick.aspx?ref=FexRss&url=https%3a%2f%2fwire.example%2fnews%2f7&c=1',
  'https://l.facebook.com/l.php?u=https%3A%2F%2Fwire.example%2Fnews%2F7&h=AT0',
  'https://vk.com/away.php?to=https%3A%2F%2Fwire.example%2Fnews%2F7',
  'https://wire-example.cdn.ampproject.org/c/s/wire.example/news/7',
  'https://www.google.com/amp/s/wire.example/news/7',
])('%s is one page', (url) => {
  expect(canonicalUrl(url)).toBe(PAGE)
})

test.each([
  ['https://wire.example/?p=7', 'https://wire.example/?p=8'],
  ['https://wire.example/news?id=7&lang=ru', 'https://wire.example/news?id=7&lang=en'],
  ['https://wire.example/news/7', 'https://wire.example/news/8'],
  ['https://one.example/news/7', 'https://two.example/news/7'],
  ['https://wire.example/show?cid=7', 'https://wire.example/show?cid=8'],
  ['https://wire.example/#/news/7', 'https://wire.example/#/news/8'],
  ['https://m.example/news/7', 'https://example/news/7'],
  ['https://wire.example/News/7', 'https://wire.example/news/7'],
])('%s and %s are two pages', (a, b) => {
  expect(canonicalUrl(a)).not.toBe(canonicalUrl(b))
})

test('parameters may come in any order', () => {
  expect(canonicalUrl('https://wire.example/n?b=2&a=1')).toBe(
    canonicalUrl('https://wire.example/n?a=1&b=2'),
  )
})

test('a canonical address is its own', () => {
  for (const url of [PAGE, 'https://wire.example/n?a=1&b=%D0%B0', 'https://wire.example/%D0%B0']) {
    expect(canonicalUrl(canonicalUrl(url))).toBe(canonicalUrl(url))
  }
})

test('what is no address comes back as it was', () => {
  for (const odd of ['', 'tag:wire.example,2026:7', 'not an address', 'https://']) {
    expect(canonicalUrl(odd)).toBe(odd)
  }
})

test('an address is resolved against the first base that serves', () => {
  expect(resolveUrl('/7', [undefined, 'nonsense', 'https://wire.example/feed'])).toBe(
    'https://wire.example/7',
  )
  expect(resolveUrl('javascript:alert(1)', ['https://wire.example/'])).toBeUndefined()
  expect(resolveUrl('', ['https://wire.example/'])).toBeUndefined()
})
