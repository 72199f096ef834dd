/**
 * The tables of a component that is an object of options: `this` has the functions of one, and what those of the other return.
 * https://vuejs.org/api/options-state.html
 */
export const componentOptions = { functions: 'methods', computed: 'computed', getter: 'get' } as const;

/**
 * What an application has for all its components, and what holds that for one of them beside `this`.
 * https://vuejs.org/api/application.html#app-config-globalproperties https://v2.vuejs.org/v2/cookbook/adding-instance-properties
 */
export const globalProperties = {
  /** What they are put on: `app.config.globalProperties.$api = api`, `Vue.prototype.$api = api`. */
  table: 'globalProperties',
  application: 'Vue',
  signs: ['globalProperties', 'Vue.prototype'],
  /** What stands in what asks for them elsewhere than on `this`. */
  asked: 'getCurrentInstance',
  holder: /^getCurrentInstance\(\)\.(?:proxy|ctx|appContext\.config\.globalProperties)$/,
} as const;
