/** In the browser the API lives on the page's own origin; WeChat knows no origin and needs the full host. */
export function apiRoot(): string {
  // #ifdef H5
  return '/api'
  // #endif
  // #ifndef H5
  return `${import.meta.env.VITE_API_HOST ?? 'http://localhost:8080'}/api`
  // #endif
}
