/** A page with one sentence: what is not here, or what does not work now. */
import type { Voice } from '../say.ts'
import { Layout } from './layout.tsx'

export function MessagePage(props: { readonly voice: Voice; readonly text: string }) {
  return (
    <Layout voice={props.voice} path="/" title={props.text}>
      <div class="page">
        <h1>{props.text}</h1>
      </div>
    </Layout>
  )
}
