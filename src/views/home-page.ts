import type { Page, PageFrame, PageProps, ViewContext } from './page.ts'

export interface HomePageProps extends PageProps {
  frame: PageFrame
}

/** The plan at a glance. */
export function homePage({ plan }: ViewContext): Page<HomePageProps> {
  return { kind: 'home', slug: '', props: { frame: { title: plan.title, path: '', crumbs: [] } } }
}
