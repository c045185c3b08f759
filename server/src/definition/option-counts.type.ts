import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'How often an option of a code list has been answered.' })
export class OptionCount {
  @Field(() => String) readonly option!: string;
  @Field(() => Int, { description: 'Records with such an answer.' }) readonly records!: number;
  @Field(() => Int, { description: 'Answers, each counted once: in a table there can be several.' })
  readonly answers!: number;
}
