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
  categories: ['medical', 'business'],
  shortcuts: [
    { name: 'Today’s cases', url: '/technologist', icons: [{ src: '/icon-192.png', sizes: '192x192' }] },
    { name: 'Cases that I read', url: '/physician', icons: [{ src: '/icon-192.png', sizes: '192x192' }] },
    { name: 'Records', url: '/biller', icons: [{ src: '/icon-192.png', sizes: '192x192' }] },
  ],
  screenshots: [
    {
      src: '/screenshot-wide.png',
      sizes: '1280x800',
      type: 'image/png',
      form_factor: 'wide',
      label: 'The clock of a case, and who reads it',
    },
    {
      src: '/screenshot-narrow.png',
      sizes: '390x844',
      type: 'image/png',
      form_factor: 'narrow',
      label: 'The cases that a reading physician reads, and their load',
    },
  ],
  icons: [
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
  ],
};
