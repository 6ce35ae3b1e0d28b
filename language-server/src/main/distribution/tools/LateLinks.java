import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Replaces calls that the virtual machine links when they are first reached: switches over the type
 * of a value, and {@code equals} and {@code hashCode} of records. Each costs about a millisecond of
 * a command that lives for a hundred, and the start-up cache of JDK 25 keeps none of them. They
 * become methods of the class.
 */
final class LateLinks {
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final int HIDDEN =
            ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

    private final ClassFile classFile;

    /**
     * @param classes finds what the classes refer to
     */
    LateLinks(ClassLoader classes) {
        classFile = ClassFile.of(OldClasses.hierarchy(classes));
    }

    /** The class without such calls, or the same array where it has none. */
    byte[] rewritten(byte[] bytes) {
        ClassModel model = classFile.parse(bytes);
        Rewriting rewriting = new Rewriting(model);
        byte[] rewritten =
                classFile.transformClass(
                        model,
                        ClassTransform.transformingMethodBodies(rewriting::element)
                                .andThen(ClassTransform.endHandler(rewriting::end)));
        return rewriting.methods.isEmpty() ? bytes : rewritten;
    }

    /** The methods that one class gets. */
    private static final class Rewriting {
        private final ClassDesc type;
        private final boolean isInterface;
        private final List<Consumer<ClassBuilder>> methods = new ArrayList<>();

        Rewriting(ClassModel model) {
            type = model.thisClass().asSymbol();
            isInterface = model.flags().has(AccessFlag.INTERFACE);
        }

        void element(CodeBuilder code, CodeElement element) {
            Optional<Consumer<CodeBuilder>> body =
                    element instanceof InvokeDynamicInstruction call
                            ? body(call)
                            : Optional.empty();
            if (body.isEmpty()) {
                code.with(element);
                return;
            }
            String name = "linked$" + methods.size();
            MethodTypeDesc signature = ((InvokeDynamicInstruction) element).typeSymbol();
            methods.add(
                    builder -> builder.withMethodBody(name, signature, HIDDEN, body.get()::accept));
            code.invokestatic(type, name, signature, isInterface);
        }

        void end(ClassBuilder builder) {
            methods.forEach(method -> method.accept(builder));
        }

        /** What the method has to do that a call would be linked to. */
        private Optional<Consumer<CodeBuilder>> body(InvokeDynamicInstruction call) {
            DirectMethodHandleDesc bootstrap = call.bootstrapMethod();
            String origin = bootstrap.owner().displayName() + "." + bootstrap.methodName();
            List<ConstantDesc> arguments = call.bootstrapArgs();
            return switch (origin + " " + call.name().stringValue()) {
                case "SwitchBootstraps.typeSwitch typeSwitch" ->
                        arguments.stream().allMatch(ClassDesc.class::isInstance)
                                ? Optional.of(code -> typeSwitch(code, arguments))
                                : Optional.empty();
                case "ObjectMethods.bootstrap equals" ->
                        Optional.of(code -> equality(code, fields(arguments)));
                case "ObjectMethods.bootstrap hashCode" ->
                        Optional.of(code -> hash(code, fields(arguments)));
                default -> Optional.empty();
            };
        }

        private record Field(String name, ClassDesc type) {}

        /** Behind the record and the names of its components come their getters. */
        private static List<Field> fields(List<ConstantDesc> arguments) {
            return arguments.stream()
                    .skip(2)
                    .map(DirectMethodHandleDesc.class::cast)
                    .map(getter -> new Field(getter.methodName(), getter.invocationType().returnType()))
                    .toList();
        }

        /**
         * {@code int (T value, int restart)}: the index of the first label at or behind {@code
         * restart} that the value is an instance of; -1 for null, and behind the last for none.
         */
        private static void typeSwitch(CodeBuilder code, List<ConstantDesc> labels) {
            Label present = code.newLabel();
            code.aload(0).ifnonnull(present).loadConstant(-1).ireturn().labelBinding(present);
            for (int i = 0; i < labels.size(); i++) {
                Label next = code.newLabel();
                code.iload(1)
                        .loadConstant(i)
                        .if_icmpgt(next)
                        .aload(0)
                        .instanceOf((ClassDesc) labels.get(i))
                        .ifeq(next)
                        .loadConstant(i)
                        .ireturn()
                        .labelBinding(next);
            }
            code.loadConstant(labels.size()).ireturn();
        }

        /** {@code boolean (R record, Object other)}. */
        private void equality(CodeBuilder code, List<Field> fields) {
            Label different = code.newLabel();
            code.aload(1).instanceOf(type).ifeq(different);
            for (Field field : fields) {
                code.aload(0).getfield(type, field.name, field.type);
                code.aload(1).checkcast(type).getfield(type, field.name, field.type);
                switch (TypeKind.from(field.type)) {
                    case BOOLEAN, BYTE, SHORT, CHAR, INT -> code.if_icmpne(different);
                    case LONG -> code.lcmp().ifne(different);
                    case FLOAT, DOUBLE -> compared(code, field.type).ifne(different);
                    case REFERENCE ->
                            code.invokestatic(
                                            OBJECTS,
                                            "equals",
                                            MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object))
                                    .ifeq(different);
                    case VOID -> throw new IllegalStateException(field + " of " + type);
                }
            }
            code.loadConstant(1).ireturn().labelBinding(different).loadConstant(0).ireturn();
        }

        private static CodeBuilder compared(CodeBuilder code, ClassDesc primitive) {
            return code.invokestatic(
                    box(primitive), "compare", MethodTypeDesc.of(CD_int, primitive, primitive));
        }

        /** {@code int (R record)}. */
        private void hash(CodeBuilder code, List<Field> fields) {
            code.loadConstant(0);
            for (Field field : fields) {
                ClassDesc owner = field.type.isPrimitive() ? box(field.type) : OBJECTS;
                ClassDesc parameter = field.type.isPrimitive() ? field.type : CD_Object;
                code.loadConstant(31)
                        .imul()
                        .aload(0)
                        .getfield(type, field.name, field.type)
                        .invokestatic(owner, "hashCode", MethodTypeDesc.of(CD_int, parameter))
                        .iadd();
            }
            code.ireturn();
        }

        private static ClassDesc box(ClassDesc primitive) {
            String name = primitive.displayName();
            return ClassDesc.of(
                    "java.lang",
                    switch (name) {
                        case "int" -> "Integer";
                        case "char" -> "Character";
                        default -> Character.toUpperCase(name.charAt(0)) + name.substring(1);
                    });
        }
    }
}
