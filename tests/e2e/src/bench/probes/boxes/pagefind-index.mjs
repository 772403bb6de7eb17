// Makes Pagefind's index: `node pagefind-index.mjs PAGEFIND BLOCKS OUT`, with the module of its package, a JSON list
// of texts, and the folder for the index.
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

const [module, blocks, outputPath] = process.argv.slice(2)
const { createIndex, close } = await import(pathToFileURL(module))
const { index } = await createIndex()
for (const [block, content] of JSON.parse(await readFile(blocks, 'utf8')).entries()) {
  const record = { url: `/${block}/`, content, language: 'zh', meta: { block: String(block) } }
  const { errors } = await index.addCustomRecord(record)
  if (errors.length > 0) throw Error(errors.join(', '))
}
const { errors } = await index.writeFiles({ outputPath })
if (errors.length > 0) throw Error(errors.join(', '))
await close()
