/** What the headline tells weighs more than what the lead names beside it. */
import { expect, test } from 'vitest'
import { explain } from '../../src/detect/explain.ts'

const read = (language: string, title: string, summary: string) => {
  const { level, facts } = explain({ title, summary }, language)
  return { level, actor: facts.actor?.value, targets: facts.targets.map(({ value }) => value) }
}

test.each([
  ['en', 'Ukrainian army ads appear in Peru', 'Those who sign would serve near Rostov.', 'PE'],
  [
    'es',
    'El ejército ucraniano busca soldados en Ecuador',
    'Los anuncios ofrecen 3.000 dólares por combatir contra las tropas rusas.',
    'EC',
  ],
  [
    'de',
    'Ukrainische Armee wirbt in Chile um Soldaten',
    'Die Anzeigen auf Instagram nennen 3000 Dollar. Russland kritisiert das.',
    'CL',
  ],
  [
    'en',
    'Ukrainian brigade seeks Peruvians to fight Russian forces near Kharkiv',
    'Posts on Facebook promise 3,000 dollars a month.',
    'PE',
  ],
])('%s: the foe did not recruit: %s', (language, title, summary, target) => {
  expect(read(language, title, summary)).toEqual({ level: 'ad', actor: 'UA', targets: [target] })
})

test('who shows a prisoner in the headline did not recruit him', () => {
  const told = 'He says he was hired in Moscow by the Russian army for 2,000 dollars.'
  expect(read('en', 'Ukrainian army shows captured Ghanaian', told).actor).toBe('RU')
})

test('a land at war is where men are sought, if they are sought for another war', () => {
  expect(
    read(
      'de',
      'Werbung in Syrien: die russische Armee sucht Soldaten auf Plakaten',
      'Der Dienst soll in der Region Donezk sein.',
    ),
  ).toEqual({ level: 'ad', actor: 'RU', targets: ['SY'] })
})
