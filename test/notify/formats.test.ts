/** Whatever the event: within every limit, mentioning no one, showing text as text. */
import type { ApiMethods } from '@grammyjs/types'
import type { HeaderBlock, RichTextElement, RichTextSection } from '@slack/types'
import { CloudEvent, HTTP } from 'cloudevents'
import type { RESTPostAPIWebhookWithTokenJSONBody } from 'discord-api-types/v10'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FORMAT_LIMITS } from '../../src/notify/format.ts'
import { FORMAT_SPECS } from '../../src/notify/formats.ts'
import { discordPayload } from '../../src/notify/formats/discord.ts'
import { mattermostPayload } from '../../src/notify/formats/mattermost.ts'
import { ntfyPayload } from '../../src/notify/formats/ntfy.ts'
import { slackPayload } from '../../src/notify/formats/slack.ts'
import { teamsPayload } from '../../src/notify/formats/teams.ts'
import { telegramPayload, telegramText } from '../../src/notify/formats/telegram.ts'
import { FORMATS, type Alert, type Subscriber } from '../../src/types/alerts.ts'
import { hostileAlert } from './hostile.ts'
import { cardProblems } from './adaptive-card.ts'
import { newsEvent, NOW, reported } from './samples.ts'

const to: Subscriber = {
  id: 's1',
  url: 'https://hook.example/services/T/B/x',
  format: 'standard',
  channel: 'alerts',
}
const bytes = (text: string) => new TextEncoder().encode(text).length
const whatever = (check: (alert: Alert) => void) =>
  fc.assert(fc.property(hostileAlert, check), { numRuns: 20 })

test('no format ever passes on a contact, half a character, or something not JSON', () => {
  whatever((alert) => {
    for (const format of FORMATS) {
      const { body } = FORMAT_SPECS[format].compose(alert, { ...to, format }, undefined)
      const text = JSON.stringify(JSON.parse(body))
      expect(body.isWellFormed()).toBe(true)
      expect(text).not.toMatch(/900 123-45-67|recruiter_bot|recruiter\.example/)
      expect(text).not.toContain('\\u0000')
      expect(text).not.toContain('\u202e')
    }
  })
})

test('slack: the blocks are those of its published types', () => {
  const [header, words] = slackPayload(reported()).blocks
  if (header?.type !== 'header' || words?.type !== 'rich_text') throw new Error('other blocks')
  const typedHeader: HeaderBlock = header
  const elements = words.elements.map(({ type, elements: inner }): RichTextSection => ({
    type,
    elements: inner.map((each): RichTextElement => each),
  }))
  expect([typedHeader.text.text, elements.length]).toEqual([newsEvent().headline, 11])
})

test('slack: within its limits, all text in elements that are not parsed', () => {
  whatever((alert) => {
    const payload = slackPayload(alert)
    expect(payload.blocks.length).toBeLessThanOrEqual(50)
    expect(payload.blocks[0]!.type).toBe('header')
    expect(payload.text).not.toMatch(/[<>]/)
    expect(JSON.stringify(payload).length).toBeLessThan(13_200 + 3_000)
    for (const block of payload.blocks) {
      if (block.type === 'header') {
        expect(block.text.text.length).toBeLessThanOrEqual(150)
        expect(block.text.text.length).toBeGreaterThan(0)
        continue
      }
      for (const { elements } of block.elements) {
        for (const element of elements) {
          expect(['text', 'link']).toContain(element.type)
          expect(element.text.length).toBeGreaterThan(0)
          expect(element.text.length).toBeLessThanOrEqual(3_000)
        }
      }
    }
  })
})

test('discord: within its limits, escaped, mentioning no one', () => {
  whatever((alert) => {
    const payload = discordPayload(alert)
    const typed: RESTPostAPIWebhookWithTokenJSONBody = payload
    expect(typed.allowed_mentions).toEqual({ parse: [] })
    const [embed] = payload.embeds
    const { title, description, fields } = embed!
    expect(title.length).toBeLessThanOrEqual(FORMAT_LIMITS.discord.title)
    expect(description.length).toBeLessThanOrEqual(FORMAT_LIMITS.discord.description)
    expect(fields.length).toBeLessThanOrEqual(FORMAT_LIMITS.discord.fields)
    for (const { name, value } of fields) {
      expect(name.length).toBeGreaterThan(0)
      expect(value.length).toBeGreaterThan(0)
      expect(name.length).toBeLessThanOrEqual(256)
      expect(value.length).toBeLessThanOrEqual(1_024)
    }
    const all = title + description + fields.map(({ name, value }) => name + value).join('')
    expect(all.length).toBeLessThanOrEqual(FORMAT_LIMITS.discord.total)
    const unescaped = all
      .replace(/\\./g, '')
      .replace(/\]\(<[^>]*>\)/g, '')
      .replace(/^- \[/gm, '')
    expect(unescaped.replace(/^(?:> |- )/gm, '')).not.toMatch(/[*_~`|<@]/)
  })
})

test('teams: under 18 kB, and only blocks that are not parsed', () => {
  whatever((alert) => {
    const payload = teamsPayload(alert)
    expect(bytes(JSON.stringify(payload))).toBeLessThanOrEqual(FORMAT_LIMITS.teams.totalBytes)
    for (const { type, inlines } of payload.attachments[0]!.content.body) {
      expect(type).toBe('RichTextBlock')
      expect(inlines.every((run) => run.type === 'TextRun')).toBe(true)
    }
  })
})

test('teams: the card is one by Microsoft’s own parser', () => {
  const bad = { type: 'AdaptiveCard', version: '1.4', body: [{ type: 'RichText', inlines: [] }] }
  expect(cardProblems(bad)).toEqual([expect.stringContaining('Unknown element type')])
  whatever((alert) => {
    expect(cardProblems(teamsPayload(alert).attachments[0]!.content)).toEqual([])
  })
})

test('mattermost: within its limit, no mention, every sign escaped', () => {
  whatever((alert) => {
    const { text } = mattermostPayload(alert)
    expect(text.length).toBeLessThanOrEqual(FORMAT_LIMITS.mattermost.text)
    expect(text).not.toMatch(/@[\p{L}\p{N}]/u)
    const unescaped = text
      .replace(/\\./g, '')
      .replace(/\]\(<[^>]*>\)/g, '')
      .replace(/^(?:> |- \[|\*\*)/gm, '')
      .replace(/:?\*\*/g, '')
    expect(unescaped).not.toMatch(/[*_~`<[]/)
  })
})

test('telegram: the request is one of its published types', () => {
  const { entities, ...payload } = telegramPayload(reported(), to)
  const request: Parameters<ApiMethods<never>['sendMessage']>[0] = {
    ...payload,
    entities: entities.map(({ type, offset, length, url = '' }) =>
      type === 'text_link' ? { type, offset, length, url } : { type, offset, length },
    ),
  }
  expect(request.chat_id).toBe('alerts')
  for (const { type, url } of entities) expect(url !== undefined).toBe(type === 'text_link')
})

test('telegram: within its limits, entities cover what they name', () => {
  whatever((alert) => {
    const { text, entities } = telegramText(alert)
    expect(text.length).toBeGreaterThan(0)
    expect(text.length).toBeLessThanOrEqual(FORMAT_LIMITS.telegram.text)
    expect(entities.length).toBeLessThanOrEqual(FORMAT_LIMITS.telegram.entities)
    expect(text).not.toMatch(/[@#/][\p{L}\p{N}_]/u)
    let end = 0
    for (const { offset, length } of entities) {
      expect(offset).toBeGreaterThanOrEqual(end)
      expect(length).toBeGreaterThan(0)
      end = offset + length
    }
    expect(end).toBeLessThanOrEqual(text.length)
  })
})

test('ntfy: within its limits, in bytes', () => {
  whatever((alert) => {
    const payload = ntfyPayload(alert, to)
    expect(bytes(payload.message)).toBeLessThanOrEqual(FORMAT_LIMITS.ntfy.messageBytes)
    expect(bytes(payload.message)).toBeGreaterThan(0)
    expect(bytes(payload.title)).toBeLessThanOrEqual(FORMAT_LIMITS.ntfy.titleBytes)
    expect(payload.topic).toBe('alerts')
  })
})

test('standard and cloudevents: under 20 kB, and what is left out is counted', () => {
  whatever((alert) => {
    for (const format of ['standard', 'cloudevents'] as const) {
      const { body } = FORMAT_SPECS[format].compose(alert, to, undefined)
      expect(bytes(body)).toBeLessThan(20_000)
    }
    if (!alert.event) return
    const { data } = JSON.parse(FORMAT_SPECS.standard.compose(alert, to, undefined).body)
    expect(data.reports.length + (data.omitted?.reports ?? 0)).toBe(alert.event.reports.length)
  })
})

test('whatever the alert, a cloud event is one by the public library', () => {
  whatever((alert) => {
    const { body } = FORMAT_SPECS.cloudevents.compose(alert, to, undefined)
    const received = HTTP.toEvent({
      headers: { 'content-type': FORMAT_SPECS.cloudevents.contentType },
      body,
    })
    if (!(received instanceof CloudEvent)) throw new Error('more than one event')
    expect(received.validate()).toBe(true)
  })
})

test('a cloud event is one by the public library', () => {
  const { body } = FORMAT_SPECS.cloudevents.compose(reported(), to, undefined)
  const headers = { 'content-type': FORMAT_SPECS.cloudevents.contentType }
  const received = HTTP.toEvent({ headers, body })
  if (!(received instanceof CloudEvent)) throw new Error('more than one event')
  expect(received.validate()).toBe(true)
  expect(received).toMatchObject({
    id: newsEvent().id,
    type: 'musterwatch.event.reported',
    subject: newsEvent().id,
  })
})

test('a message is edited where the service allows it', () => {
  const alert: Alert = { ...reported(), type: 'event.updated' }
  const edit = (format: 'discord' | 'telegram', url: string) =>
    FORMAT_SPECS[format].compose(alert, { ...to, format, url }, '42')
  expect(edit('discord', 'https://discord.example/api/webhooks/1/t?thread_id=9')).toMatchObject({
    method: 'PATCH',
    url: 'https://discord.example/api/webhooks/1/t/messages/42?thread_id=9&wait=true',
  })
  const edited = edit('telegram', 'https://telegram.example/bot1:x/sendMessage')
  expect(edited.url).toBe('https://telegram.example/bot1:x/editMessageText')
  expect(JSON.parse(edited.body)).toMatchObject({ chat_id: 'alerts', message_id: 42 })
})

test('an update says what is new', () => {
  const changes = [{ field: 'target' as const, value: 'AM' }]
  const alert: Alert = { id: 'e-u', type: 'event.updated', at: NOW, event: newsEvent(), changes }
  for (const format of FORMATS) {
    const { body } = FORMAT_SPECS[format].compose(alert, { ...to, format }, undefined)
    expect(body).toMatch(format === 'standard' || format === 'cloudevents' ? /"AM"/ : /Armenia/)
  }
})
