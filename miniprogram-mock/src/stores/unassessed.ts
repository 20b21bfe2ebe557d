import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

export interface Unassessed {
  name: string
  phone: string
}

/** Whom an order was refused for: handed to the page that records assessments, since names and numbers do not belong in an address. */
export const useUnassessed = defineStore('unassessed', () => {
  const waiting = shallowRef<Unassessed | null>(null)

  function hand(person: Unassessed): void {
    waiting.value = person
  }

  /** Once: whoever opens the page later begins with an empty form. */
  function take(): Unassessed | null {
    const person = waiting.value
    waiting.value = null
    return person
  }

  return { hand, take }
})
