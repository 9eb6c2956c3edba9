import { Link } from 'wouter';
import pages from './ProfilePages.module.css';
import { PROFILES_PATH } from './profile-path.ts';

/** In place of a profile or version that the address names and nobody here knows. */
export const UnknownProfile = () => (
  <section className={pages.page}>
    <title>Unknown payer profile · IONM Clock</title>
    <h1>This payer profile is not known here</h1>
    <p className={pages.quiet}>The address may be mistyped. Choose a profile from the list.</p>
    <Link href={PROFILES_PATH}>All payer profiles</Link>
  </section>
);
