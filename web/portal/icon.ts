/** The site's mark: a shanyraq, the crown of a yurt, seen from below. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><circle cx="18" cy="18" r="18" fill="#0b5563"/><g fill="none" stroke="#f2c14e" stroke-width="2.2" stroke-linecap="round"><circle cx="18" cy="18" r="11"/><path d="M14 7.8Q18 18 14 28.2M22 7.8Q18 18 22 28.2M7.8 14Q18 18 28.2 14M7.8 22Q18 18 28.2 22"/></g></svg>
`;
