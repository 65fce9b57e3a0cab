// Builds what the browser is sent: `node build.mjs <output folder>`.
// The style sheet is written last: its date tells the build that everything before it is there.
import { build } from 'esbuild'
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileAsync } from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const out = resolve(process.argv[2] ?? join(here, '../../wwwroot/dist'))
const modules = join(here, 'node_modules')
const font = join(modules, '@fontsource-variable/atkinson-hyperlegible-next')

await rm(out, { recursive: true, force: true })
await mkdir(join(out, 'fonts'), { recursive: true })

for (const script of ['latin', 'latin-ext']) {
  for (const slope of ['normal', 'italic']) {
    await copyFile(
      join(font, `files/atkinson-hyperlegible-next-${script}-wght-${slope}.woff2`),
      join(out, `fonts/hyperlegible-${script}-${slope}.woff2`))
  }
}

await copyFile(join(font, 'LICENSE'), join(out, 'fonts/LICENSE'))
await copyFile(join(here, 'skein.svg'), join(out, 'skein.svg'))

await build({
  entryPoints: [join(here, 'js/skein.js')],
  outfile: join(out, 'skein.js'),
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  logLevel: 'warning',
})

const style = await compileAsync(join(here, 'scss/skein.scss'), { style: 'compressed', loadPaths: [modules] })
await writeFile(join(out, 'skein.css'), style.css)
