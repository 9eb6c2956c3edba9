import type { ManifestOptions } from 'vite-plugin-pwa';

/** What an operating system shows of the app once it is installed. */
export const APP_MANIFEST: Partial<ManifestOptions> = {
  id: '/',
  name: 'IONM Clock',
  short_name: 'IONM Clock',
  description: 'The billing clock for intraoperative neuromonitoring',
  lang: 'en',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#0d1113',
  theme_color: '#0f1417',
  icons: [
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
  ],
};
