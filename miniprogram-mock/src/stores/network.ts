import { defineStore } from 'pinia'
import { ref } from 'vue'
import { watchOnline } from '@/platform/screen'

export const useNetwork = defineStore('network', () => {
  const online = ref(true)

  function watch(): void {
    watchOnline((now) => {
      online.value = now
    })
  }

  return { online, watch }
})
