import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TOWN_PLACES } from '@/utils/town-nav'

const { subPackages } = JSON.parse(readFileSync('src/pages.json', 'utf8')) as { subPackages: { root: string; pages: { path: string }[] }[] }
const declared = subPackages.flatMap(({ root, pages }) => pages.map(({ path }) => `/${root}/${path}`))

describe("the operators' navigation", () => {
  it('leads only to pages that exist', () => {
    expect(TOWN_PLACES.filter(({ page }) => !declared.includes(page))).toEqual([])
  })

  it('names every place once', () => {
    expect(new Set(TOWN_PLACES.map(({ id }) => id)).size).toBe(TOWN_PLACES.length)
  })
})
