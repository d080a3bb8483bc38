/** Banners of the panel's makers lead to other hosts; each remembers that it was closed under its name and the installation's id, which is not given out. */
const CLOSED = ['STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false'];
const INSTALLATIONS = ['false', 'undefined'];

/** Marks them as closed before they are drawn. */
export function dismissAdverts(): void {
  for (const name of CLOSED) for (const installation of INSTALLATIONS) localStorage.setItem(`${name}:${installation}`, 'true');
}
