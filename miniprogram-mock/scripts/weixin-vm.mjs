import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import vm from 'node:vm'

/** Run the built package as WeChat does: its own `require`, `wx`, `App`, `Page`, `Component`, and no window. */
export function openEveryPage(dist, pages) {
  const world = createWorld(dist)
  world.require('app.js')
  if (!world.launched) throw new Error('app.js never called App()')
  world.launched.onLaunch?.({ path: pages[0], query: {}, scene: 1001 })
  for (const page of pages) open(world, page)
  if (world.problems.length) throw new Error(world.problems.join('\n'))
}

function open(world, page) {
  world.registered = null
  world.require(`${page}.js`)
  const options = world.registered
  if (!options) throw new Error(`${page} registered no page`)
  const instance = instanceOf(options, page)
  world.pages.push(instance)
  try {
    options.lifetimes?.created?.call(instance)
    options.lifetimes?.attached?.call(instance)
    ;(options.methods?.onLoad ?? options.onLoad)?.call(instance, {})
    ;(options.methods?.onShow ?? options.onShow)?.call(instance)
    ;(options.lifetimes?.ready ?? options.methods?.onReady)?.call(instance)
  } catch (error) {
    throw new Error(`${page}: ${error.stack}`)
  }
}

function instanceOf(options, route) {
  return {
    ...options.methods,
    data: structuredClone(options.data ?? {}),
    properties: { uP: '' },
    route,
    __route__: route,
    is: route,
    options: {},
    setData(changes, done) {
      Object.assign(this.data, changes)
      done?.()
    },
    triggerEvent() {},
    selectComponent: () => null,
    selectAllComponents: () => [],
    createSelectorQuery: () => ({}),
    getRelationNodes: () => []
  }
}

function createWorld(dist) {
  const world = { pages: [], problems: [], launched: null, registered: null }
  const modules = new Map()
  const context = vm.createContext({
    wx: stubWx(),
    global: {},
    App: (options) => { world.launched = options },
    Page: (options) => { world.registered = options },
    Component: (options) => { world.registered = options },
    Behavior: (options) => options,
    getApp: () => world.launched,
    getCurrentPages: () => world.pages,
    console: { ...console, error: (...words) => world.problems.push(words.map(String).join(' ')), log() {}, warn() {} },
    // A page that renews itself must not keep this check alive.
    setTimeout: (...args) => setTimeout(...args).unref(),
    setInterval: (...args) => setInterval(...args).unref(),
    clearTimeout, clearInterval, Promise
  })
  world.require = (path) => load(normalize(path))

  function load(path) {
    const file = path.endsWith('.js') ? path : `${path}.js`
    if (modules.has(file)) return modules.get(file).exports
    const module = { exports: {} }
    modules.set(file, module)
    const source = readFileSync(join(dist, file), 'utf8')
    const run = vm.runInContext(`(function (require, module, exports) {${source}\n})`, context, { filename: file })
    run((wanted) => load(normalize(join(dirname(file), wanted))), module, module.exports)
    return module.exports
  }
  return world
}

/** WeChat's calls that do nothing here. uni-app takes over only what it finds in `wx`, so each has to be named. */
const SILENT = [
  'request', 'login', 'scanCode', 'getLocation', 'openLocation', 'makePhoneCall', 'chooseImage', 'showToast',
  'getNetworkType', 'onNetworkStatusChange', 'setKeepScreenOn', 'setScreenBrightness', 'stopPullDownRefresh',
  'pageScrollTo', 'navigateTo', 'redirectTo', 'switchTab', 'navigateBack', 'setStorageSync', 'removeStorageSync',
  'setNavigationBarTitle', 'vibrateShort', 'vibrateLong', 'createSelectorQuery', 'nextTick', 'onAppShow', 'onAppHide', 'connectSocket', 'createInnerAudioContext'
]

function stubWx() {
  const device = {
    platform: 'devtools', pixelRatio: 2, windowWidth: 375, windowHeight: 667, fontSizeSetting: 16, SDKVersion: '3.7.0',
    language: 'zh_CN', system: 'iOS 17', theme: 'light'
  }
  const launch = { path: '', query: {}, scene: 1001 }
  return {
    ...Object.fromEntries(SILENT.map((name) => [name, () => undefined])),
    getSystemInfoSync: () => device,
    getWindowInfo: () => device,
    getDeviceInfo: () => device,
    getAppBaseInfo: () => ({ ...device, fontSizeScaleFactor: 1 }),
    getAccountInfoSync: () => ({ miniProgram: { envVersion: 'develop' } }),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getMenuButtonBoundingClientRect: () => ({ width: 87, height: 32, top: 48, right: 368 }),
    getStorageSync: () => '',
    canIUse: () => true
  }
}
