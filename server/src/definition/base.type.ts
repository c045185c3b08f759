import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Json } from '../shared/scalars.ts';

@ObjectType('FormBase', {
  simpleResolvers: true,
  description: 'What a form may rest on, at one version.',
})
export class FormBaseNode {
  @Field(() => ID, { description: 'The same for all its versions.' }) readonly key!: string;
  @Field(() => Int) readonly version!: number;
  @Field(() => String) readonly title!: string;
  @Field(() => Json, {
    description: 'The whole of it: its form, its code lists, and what it locks; a `Base` of the pack model.',
  })
  readonly content!: unknown;
}
