import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RecordNode, StateNode } from '../record/record.type.ts';

export const SharedPart = { TITLE: 'TITLE', TEXT: 'TEXT', ITEMS: 'ITEMS' } as const;
export type SharedPart = keyof typeof SharedPart;
registerEnumType(SharedPart, { name: 'SharedPart' });

@ObjectType({
  simpleResolvers: true,
  description: 'What two records share, in the words of the one that is asked about.',
})
export class SharedWords {
  @Field(() => SharedPart) readonly part!: SharedPart;
  @Field(() => [String], { description: 'The most telling of it.' }) readonly words!: readonly string[];
  @Field(() => Int, { description: 'How many there are in all.' }) readonly count!: number;
}

@ObjectType({ simpleResolvers: true })
export class LinkChoice {
  @Field(() => String) readonly key!: string;
  @Field(() => String) readonly label!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A record like another. Of a record that the viewer may not read, this is all that is told: title, unit, state, and what is shared.',
})
export class SimilarRecord {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly type!: string;
  @Field(() => String, { nullable: true }) readonly title!: string | null;
  @Field(() => String) readonly unit!: string;
  @Field(() => StateNode) readonly state!: StateNode;
  @Field(() => Int, { description: 'How like it is, in percent.' }) readonly likeness!: number;
  @Field(() => [SharedWords]) readonly shared!: readonly SharedWords[];
  @Field(() => RecordNode, { nullable: true, description: 'Null where the viewer may not read it.' })
  readonly record!: RecordNode | null;
  @Field(() => [LinkChoice], { description: 'The links by which the viewer may link it now.' })
  readonly linkable!: readonly LinkChoice[];
}
