import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { ListCode } from '@/api/types'

/** What the catalogue is looking at. A tab takes no parameters, so whoever leads there sets it here first. */
export const useFilter = defineStore('filter', () => {
  const list = ref<ListCode>('SERVICE')
  const category = ref<string | null>(null)
  const q = ref('')
  const openNow = ref(false)

  function show(chosen: ListCode, within: string | null = null): void {
    list.value = chosen
    category.value = within
    q.value = ''
    openNow.value = false
  }

  return { list, category, q, openNow, show }
})
