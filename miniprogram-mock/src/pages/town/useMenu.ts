import { computed, reactive, ref } from 'vue'
import * as menus from '@/api/menus'
import type { MenuDraft, MenuPicture } from '@/api/types'
import { useAct } from '@/composables/useAct'
import { words } from '@/locale/zh-Hans'

type Chosen = MenuDraft['items'][number]

/** One menu being edited: its words, its picture, and its items in the order of the town's choice. */
export function useMenu(now = Date.now) {
  const code = ref('')
  const known = ref(false)
  const kept = ref(false)
  const tried = ref(false)
  const form = reactive({ title: '', summary: '', picture: 'COMMUNITY' as MenuPicture, position: '1', items: [] as Chosen[] })
  const { busy, refusal, act } = useAct()

  const needTitle = computed(() => (tried.value && !form.title.trim() ? words.menu.needTitle : ''))
  const has = (id: number) => form.items.some((item) => item.id === id)

  async function load(of?: string): Promise<void> {
    code.value = of ?? `M${now().toString(36).toUpperCase()}`
    if (of) show(await menus.draft(of))
  }

  function show(menu: MenuDraft): void {
    known.value = true
    Object.assign(form, { title: menu.title, summary: menu.summary ?? '', picture: menu.picture, position: String(menu.position), items: menu.items })
  }

  function add(item: Chosen): void {
    if (!has(item.id)) form.items = [...form.items, item]
  }

  function move(index: number, by: -1 | 1): void {
    const items = [...form.items]
    const [moved] = items.splice(index, 1)
    if (!moved) return
    items.splice(index + by, 0, moved)
    form.items = items
  }

  const drop = (id: number) => {
    form.items = form.items.filter((item) => item.id !== id)
  }

  async function keep(): Promise<void> {
    tried.value = true
    kept.value = false
    if (!form.title.trim()) return
    const answer = await act(() => menus.keep(code.value, {
      title: form.title.trim(), ...(form.summary.trim() && { summary: form.summary.trim() }), picture: form.picture,
      position: Math.min(99, Number(form.position) || 0), items: form.items.map(({ id }) => id)
    }))
    if (!answer) return
    show(answer)
    kept.value = true
  }

  const remove = async () => (await act(async () => (await menus.remove(code.value), true))) === true

  return { known, kept, form, needTitle, busy, refusal, has, load, add, move, drop, keep, remove }
}
