/*
 * What can be proven about the WeChat package without a WeChat account: WeChat's own compilers take every template and
 * style sheet, every page opens in a world without browser globals, and the package stays below WeChat's limit.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openEveryPage } from './weixin-vm.mjs'

const LIMIT_BYTES = 2 * 1024 * 1024
const home = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(home, 'dist', 'build', 'mp-weixin')
const binaries = join(dirname(createRequire(import.meta.url).resolve('miniprogram-compiler/package.json')), 'bin', 'linux')

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
const named = (extension) => files.filter((file) => file.endsWith(extension)).map((file) => relative(dist, file))
const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8'))
const pages = [...app.pages, ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]

check(`${named('.wxml').length} templates compile`, () => compile('wcc', ['-d', ...named('.wxml')]))
check(`${named('.wxss').length} style sheets compile`, () => compile('wcsc', ['-lc', ...named('.wxss')]))
check(`${pages.length} pages are complete`, () => pages.forEach(complete))
check(`${pages.length} pages open without a browser`, () => openEveryPage(dist, pages))
check('nothing is fetched from elsewhere', refuseForeignAddresses)
check(`${Math.round(size() / 1024)} KiB of ${LIMIT_BYTES / 1024} KiB`, () => {
  if (size() > LIMIT_BYTES) throw new Error(`The package has ${size()} bytes`)
})

// pages that were opened may have left timers behind
process.exit()

function check(what, run) {
  try {
    run()
    console.log(`ok    ${what}`)
  } catch (error) {
    console.error(`FAULT ${what}\n${error.stack ?? error}`)
    process.exitCode = 1
  }
}

function compile(name, args) {
  const binary = join(binaries, name)
  chmodSync(binary, 0o755)
  const output = execFileSync(binary, args, { cwd: dist, maxBuffer: 64 * 1024 * 1024, encoding: 'utf8', stdio: 'pipe' })
  if (!output.trim()) throw new Error(`${name} gave nothing`)
}

function complete(page) {
  for (const extension of ['js', 'json', 'wxml']) {
    if (!existsSync(join(dist, `${page}.${extension}`))) throw new Error(`${page}.${extension} is missing`)
  }
}

/** wot-design-uni's icon font and pictures lie on a public network; none of the parts in use may need them. */
function refuseForeignAddresses() {
  const sheets = files.filter((file) => file.endsWith('.wxml'))
  for (const file of sheets) {
    if (/src="https?:/.test(readFileSync(file, 'utf8'))) throw new Error(`${relative(dist, file)} fetches a picture`)
  }
}

function size() {
  return files.reduce((sum, file) => sum + statSync(file).size, 0)
}
