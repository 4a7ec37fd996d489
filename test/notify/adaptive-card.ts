/** Microsoft's own reader of Adaptive Cards, told to speak up; Teams takes version 1.4 and later. */
import { createRequire } from 'node:module'
import type * as AdaptiveCards from 'adaptivecards'

// Its bundle looks for the global of a browser as it loads; reading a card asks no more of one.
Object.assign(globalThis, { self: globalThis })
const { AdaptiveCard, SerializationContext, Versions }: typeof AdaptiveCards = createRequire(
  import.meta.url,
)('adaptivecards/dist/adaptivecards.js')

/** What the parser and its validation say against a card, in their words. */
export function cardProblems(content: unknown): readonly string[] {
  const card = new AdaptiveCard()
  const context = new SerializationContext(Versions.v1_4)
  card.parse(content, context)
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at))
  const ofProperties = card.validateProperties().validationEvents
  return [...events, ...ofProperties].map(({ message }) => message)
}
